resource "aws_iam_role" "agent" {
  name = "agent"
}
resource "aws_iam_access_key" "agent" {
  user = "agent"
}
