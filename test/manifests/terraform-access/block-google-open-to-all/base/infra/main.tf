resource "google_cloud_run_service_iam_member" "mcp" {
  service = "mcp-server"
  role    = "roles/run.invoker"
  member  = "serviceAccount:agent@notes.iam.gserviceaccount.com"
}
