resource "aws_iam_role_policy" "support_agent" {
  role   = "x"
  policy = data.aws_iam_policy_document.main.json
}
data "aws_iam_policy_document" "main" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::notes/*"]
  }
}
