resource "github_branch_protection" "main" {
  repository_id = "r"
  pattern       = "main"
  required_pull_request_reviews {
    required_approving_review_count = 0
  }
}
