using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Finds the texts about the current improvement that the client reads.</summary>
internal static class ClientFacingTexts
{
    public static IEnumerable<(string Field, ClientText Text)> Of(RuleContext context, CurrentImprovement improvement)
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
    }
}
