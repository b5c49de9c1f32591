"""Training of the models that Sequent ships: data from Lean itself, curation, and the trainers."""
