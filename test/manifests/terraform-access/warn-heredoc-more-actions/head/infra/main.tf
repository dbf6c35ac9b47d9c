resource "aws_iam_policy" "agent" {
  policy = <<-EOT
    {
      "Statement": [
        {"Effect": "Allow", "Action": "s3:*Object", "Resource": "*"}
      ]
    }
  EOT
}
