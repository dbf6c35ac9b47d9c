resource "aws_s3_bucket" "agent" {
  bucket = "b"
  tags = { x = "aws_iam_role" }
}
