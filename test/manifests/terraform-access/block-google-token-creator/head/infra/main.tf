resource "google_project_iam_binding" "agent" {
  project = "notes"
  role    = "roles/iam.serviceAccountTokenCreator"
  members = ["serviceAccount:agent@notes.iam.gserviceaccount.com"]
}
