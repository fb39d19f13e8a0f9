"""The pages of `.github/docs`: what they show runs."""
