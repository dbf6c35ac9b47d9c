resource "google_cloud_run_service_iam_member" "mcp" {
  service = "mcp-server"
  role    = "roles/run.invoker"
  member  = "allUsers"
}
