using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Communication;

/// <summary>The texts about the current improvement that a client reads, or that say what the improvement means.</summary>
internal static class ClientFacingTexts
{
    public static IEnumerable<(string Field, ClientText Text)> Of(RuleContext context, bool withNote)
    {
        if (context.ToldImprovement is not { } improvement)
        {
            yield break;
        }

        foreach (var celebration in context.Episode.Celebration.Celebrations)
        {
            if (improvement.Counts(celebration.Metadata))
            {
                yield return ("message", celebration.Event.Message);
            }
        }

        foreach (var talk in context.Episode.Communication.Talks)
        {
            foreach (var step in improvement.CountsAnew(talk.Metadata) ? talk.Event.SelfCare ?? [] : [])
            {
                yield return ("selfCare", step.What);
            }
        }

        if (withNote && context.ImprovementNote is { } note)
        {
            yield return ("assessment", note.Content.Assessment);
        }
    }
}
