# the agent
data "aws_iam_policy_document" "agent" {
  statement {
    sid = "A"
    actions = [
      "s3:ListBucket", // list
      "s3:GetObject",
    ]
    resources = ["*"]
  }
}
