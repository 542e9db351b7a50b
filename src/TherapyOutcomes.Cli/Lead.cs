using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli;

/// <summary>What a therapist reads between two clients: at most one line about safety and one next act. Everything else comes under "also".</summary>
/// <param name="Safety">The most urgent step; null if nothing is urgent.</param>
/// <param name="Next">The first step that is not urgent; null if there is none.</param>
/// <param name="Also">All other steps, in the order of work.</param>
internal sealed record Lead(NextStep? Safety, NextStep? Next, IReadOnlyList<NextStep> Also)
{
    public static Lead Of(IEnumerable<NextStep> steps)
    {
        var (safety, next, also) = (default(NextStep), default(NextStep), new List<NextStep>());
        foreach (var step in steps)
        {
            if (step.Urgency != Urgency.Routine && safety is null)
            {
                safety = step;
            }
            else if (step.Urgency == Urgency.Routine && next is null)
            {
                next = step;
            }
            else
            {
                also.Add(step);
            }
        }

        return new Lead(safety, next, also);
    }

    /// <summary>The lines to read, as of a day.</summary>
    public IEnumerable<string> Lines(DateOnly today, MessageFormatter words)
    {
        var phrases = Phrases.For(words);
        if (Safety is { } safety)
        {
            yield return phrases.Say("lead.safety", ("urgency", phrases.Word(safety.Urgency)), ("line", NextSteps.Line(safety, today, words)));
        }

        if (Next is { } next)
        {
            yield return phrases.Say("lead.next", ("line", NextSteps.Line(next, today, words)));
        }
    }
}
