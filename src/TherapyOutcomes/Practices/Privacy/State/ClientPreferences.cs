using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents a client's wishes about contacts and questionnaires, in chronological order. The newest one counts, each field for itself.
/// </summary>
public sealed record ClientPreferences
{
    internal ClientPreferences()
    {
    }

    /// <summary>All wishes that were recorded.</summary>
    public FactList<Recorded<PreferenceRecorded>> Recorded { get; init; } = [];

    /// <summary>Determines whether the client agreed to routine contacts. A client who never said anything about them agrees.</summary>
    /// <param name="at">The time as of which to check.</param>
    public bool WantsContact(DateTimeOffset at) => NewestAsOf(at, static wish => wish.Contact) ?? true;

    /// <summary>Determines whether the client answered questionnaires. A client who never said anything about them does.</summary>
    /// <param name="at">The time as of which to check.</param>
    public bool AnswersQuestionnaires(DateTimeOffset at) => NewestAsOf(at, static wish => wish.Questionnaires) ?? true;

    internal ClientPreferences Apply(PreferenceRecorded wish, EventMetadata metadata) => this with { Recorded = Recorded.InsertByTime(wish, metadata) };

    private bool? NewestAsOf(DateTimeOffset at, Func<PreferenceRecorded, bool?> field)
    {
        for (var index = Recorded.Count - 1; index >= 0; index--)
        {
            if (Recorded[index].At <= at && field(Recorded[index].Event) is { } said)
            {
                return said;
            }
        }

        return null;
    }
}
