using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Finds the texts in which professionals say what an improvement means: notes with their addenda, and reports.</summary>
internal static class ProfessionalTexts
{
    /// <summary>
    /// Returns the texts of every note of the newest improvement, signed or not, because a note without a claim doesn't undo the claim in
    /// another one.
    /// </summary>
    public static IEnumerable<(string Field, ClientText Text)> OfNotes(RuleContext context)
    {
        foreach (var note in context.Episode.Documentation.Notes)
        {
            if (note.Improvement != context.Episode.Progress.ImprovementCount)
            {
                continue;
            }

            yield return ("subjective", note.Content.Subjective);
            yield return ("objective", note.Content.Objective);
            yield return ("assessment", note.Content.Assessment);
            yield return ("plan", note.Content.Plan);
            foreach (var addendum in note.Addenda)
            {
                yield return ("addendum", addendum.Event.Text);
            }
        }
    }

    /// <summary>Returns the reports that came back from referrals in this cycle of care.</summary>
    public static IEnumerable<(string Field, ClientText Text)> OfReports(RuleContext context)
    {
        foreach (var referral in context.Episode.Referral.Cases)
        {
            foreach (var report in referral.Reports)
            {
                if (report.Day >= context.Assessment.CycleStart)
                {
                    yield return ("report", report.Event.Summary);
                }
            }
        }
    }
}
