resource "aws_s3_bucket" "agent" {
  bucket = "a"
}
