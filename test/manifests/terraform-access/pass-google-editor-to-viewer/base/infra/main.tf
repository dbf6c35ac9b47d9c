resource "google_project_iam_member" "agent" {
  project = "notes"
  role    = "roles/editor"
  member  = "serviceAccount:agent@notes.iam.gserviceaccount.com"
}
