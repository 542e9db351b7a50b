using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Finds the texts about the current improvement that the client reads, or that say what the improvement means.</summary>
internal static class ClientFacingTexts
{
    public static IEnumerable<(string Field, ClientText Text)> Of(RuleContext context, CurrentImprovement improvement, bool withNotes)
    {
        foreach (var celebration in context.Episode.Celebration.Celebrations)
        {
            if (improvement.Counts(celebration.Metadata))
            {
                yield return ("message", celebration.Event.Message);
            }
        }

        foreach (var talk in ImprovementTalks.Since(context))
        {
            foreach (var step in talk.Event.SelfCare ?? [])
            {
                yield return ("selfCare", step.What);
                yield return ("selfCare", step.HowOften);
                yield return ("selfCare", step.When);
            }
        }

        if (!withNotes)
        {
            yield break;
        }

        // Includes every note, signed or not, because a note without a claim doesn't undo the claim in another one.
        foreach (var note in context.Episode.Documentation.Notes)
        {
            if (note.Improvement == improvement.Ordinal)
            {
                yield return ("assessment", note.Content.Assessment);
            }
        }
    }
}
