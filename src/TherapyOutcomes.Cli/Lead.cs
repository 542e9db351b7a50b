using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli;

/// <summary>What a therapist reads between two clients: at most one line about safety and one next act. Everything else comes under "also".</summary>
/// <param name="Safety">
/// The most urgent step or, if nothing is urgent, an open red flag or reaction, or a screening that is missing; null if there is none of them.
/// </param>
/// <param name="Next">The first of the other steps; null if there is none.</param>
/// <param name="Also">All other steps, in the order of work.</param>
internal sealed record Lead(NextStep? Safety, NextStep? Next, IReadOnlyList<NextStep> Also)
{
    private const string Screening = "MON012";

    // An open red flag or reaction, and a screening that is missing, in this order.
    private static readonly string[] SafetyRules = ["MON009", "REF001", "MON005", Screening];

    public static Lead Of(IReadOnlyList<NextStep> steps)
    {
        var safety = steps.FirstOrDefault(IsUrgentMatter) ?? SafetyRules.Select(rule => steps.FirstOrDefault(step => step.Rule == rule)).FirstOrDefault(step => step is not null);
        var next = steps.FirstOrDefault(step => step != safety);
        return new Lead(safety, next, [.. steps.Where(step => step != safety && step != next)]);
    }

    // Telling the client what was passed on is urgent, but it is paperwork.
    private static bool IsUrgentMatter(NextStep step) => step.Urgency != Urgency.Routine && step.Practice != Practice.Privacy;

    /// <summary>True if nothing is known to be wrong, but nobody has asked about red flags in this episode; otherwise, false. After a setback, it is said for each client.</summary>
    public bool IsScreening => Safety is { MessageKey: Screening, Urgency: Urgency.Routine };

    /// <summary>The lines to read, as of a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="words">The words of findings.</param>
    /// <param name="withoutScreening">True to leave out a missing screening, because it is said elsewhere.</param>
    public IEnumerable<string> Lines(DateOnly today, MessageFormatter words, bool withoutScreening = false)
    {
        var phrases = Phrases.For(words);
        if (Safety is { } safety && !(withoutScreening && IsScreening))
        {
            yield return phrases.Say(safety.Urgency == Urgency.Routine ? "lead.routineSafety" : "lead.safety", ("urgency", phrases.Word(safety.Urgency)), ("line", NextSteps.Line(safety, today, words)));
        }

        if (Next is { } next)
        {
            yield return phrases.Say("lead.next", ("line", NextSteps.Line(next, today, words)));
        }
    }
}
