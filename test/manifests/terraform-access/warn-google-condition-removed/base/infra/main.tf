resource "google_project_iam_member" "agent" {
  project = "notes"
  role    = "roles/storage.objectViewer"
  member  = "serviceAccount:agent@notes.iam.gserviceaccount.com"
  condition {
    title      = "day"
    expression = "request.time < timestamp(\"2030-01-01T00:00:00Z\")"
  }
}
