using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>Says in one line what to do next, and by when. The reason is what the record is for.</summary>
internal static class CardNextLine
{
    public static string Of(RuleContext context, RecordEvaluation evaluation, CardPhrases phrases)
    {
        if (evaluation.NextSteps is not [var step, ..])
        {
            return phrases.Say("next.none");
        }

        // Whoever looks over the therapist's shoulder must not read it.
        var isPrivate = PrivateMatter.Is(step.MessageKey, step.Evidence, context.Episode, context.Client, context.Policy);
        if (step.Urgency == Urgency.Emergency && !isPrivate)
        {
            return phrases.Say("next.emergency");
        }

        var act = isPrivate ? phrases.Say("next.private") : phrases.Find($"step.{step.Command}") ?? step.InWords(phrases.Messages);
        var by = context.Today > step.DueOn ? phrases.Say("next.overdue", ("day", step.DueOn))
            : context.Today == step.DueOn ? phrases.Say("next.today")
            : phrases.Say("next.by", ("day", step.DueOn));
        return evaluation.NextSteps.Length == 1 ? $"{act} {by}" : $"{act} {by} {phrases.Say("next.more", ("count", evaluation.NextSteps.Length - 1))}";
    }
}
