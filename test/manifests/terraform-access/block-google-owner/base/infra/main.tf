resource "google_project_iam_member" "agent" {
  project = "notes"
  role    = "roles/viewer"
  member  = "serviceAccount:agent@notes.iam.gserviceaccount.com"
}
