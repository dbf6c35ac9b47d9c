resource "google_project_iam_binding" "agent" {
  project = "notes"
  role    = "roles/logging.viewer"
  members = ["serviceAccount:agent@notes.iam.gserviceaccount.com"]
}
