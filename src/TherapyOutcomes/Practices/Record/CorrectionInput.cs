using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;
using TherapyOutcomes.Measures.Recording;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Record;

/// <summary>Checks which facts can be corrected, and with what.</summary>
internal static class CorrectionInput
{
    public static void Check(Correct correct, RuleContext context, InputCheck check)
    {
        if (correct.Replacement is not { } replacement || context.Facts.KindOf(correct.What) is null)
        {
            return; // REC001 reports an unknown fact
        }

        if (context.Episode.Measurement.Scores.Newest(score => score.Id == correct.What) is not { } score)
        {
            check.Fail(ErrorCodes.FieldsConflict, "replacement", "Only a score can be replaced. Take other facts back and record them again.", "no replacement");
        }
        else
        {
            ScoreInput.CheckReplacement("replacement", replacement, context.Policy.Measures.Get(score.Measure), check);
        }
    }

    /// <summary>The facts that can be taken back, or replaced in the case of a score.</summary>
    public static IEnumerable<FactId> CorrectableFacts(RuleContext context) =>
    [
        .. context.Episode.Measurement.Scores.Select(score => score.Id),
        .. context.Episode.Care.Sessions.Where(session => !session.IsWithdrawn).Select(session => session.Id),
        .. context.Episode.Measurement.Observations.Where(observation => !observation.IsWithdrawn).Select(observation => observation.Id),
        .. context.Episode.Care.Goals.Where(goal => !goal.IsWithdrawn).Select(goal => goal.Id),
        .. context.Episode.Monitoring.Reactions.Where(reaction => !reaction.HasEnded).Select(reaction => reaction.Id),
        .. context.Client.Deaths.Where(death => death.Episode == context.Episode.Id).Select(death => death.Ending),
    ];

    // DOC006 refuses a signed note, a draft is written again, and REC001 reports an unknown id.
    public static bool IsCorrectable(RuleContext context, FactId what) => context.Facts.KindOf(what) switch
    {
        null or FactKind.Score or FactKind.Session or FactKind.Observation or FactKind.Goal or FactKind.Reaction or FactKind.Ending => true,
        FactKind.Note => context.Episode.Documentation.Find(what) is { IsSigned: true },
        _ => false,
    };
}
