data "aws_iam_policy_document" "agent" {
  dynamic "statement" {
    for_each = var.all
    content {
      actions   = ["s3:GetObject"]
      resources = ["*"]
    }
  }
}
