resource "github_repository_deploy_key" "agent" {
  title = "agent"
  repository = "r"
  key = var.k
  read_only = false
}
