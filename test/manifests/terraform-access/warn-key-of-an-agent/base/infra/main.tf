resource "aws_iam_role" "agent" {
  name = "agent"
}
