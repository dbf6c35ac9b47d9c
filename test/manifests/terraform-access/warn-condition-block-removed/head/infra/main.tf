data "aws_iam_policy_document" "agent" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::notes/*"]
  }
}
