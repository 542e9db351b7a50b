using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>A note of an improvement in four parts (SOAP).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Note : IDatedFact
{
    internal Note()
    {
    }

    /// <summary>The note's id.</summary>
    public required FactId Id { get; init; }

    /// <summary>What the note says.</summary>
    public required ImprovementDocumented Content { get; init; }

    /// <summary>The improvement during which it was written: 1 for the episode's first.</summary>
    public required int Improvement { get; init; }

    /// <summary>Its recording; of a replaced draft the newest.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The signature's recording; null while it is a draft.</summary>
    public EventMetadata? Signature { get; init; }

    /// <summary>Addenda, by time.</summary>
    public FactList<Recorded<NoteAmended>> Addenda { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public ActorId Author => Recording.Actor;

    /// <summary>True when it is signed: from then on only addenda change it.</summary>
    public bool IsSigned => Signature is not null;

    /// <summary>True when none of the four parts is empty.</summary>
    public bool IsComplete =>
        !Content.Subjective.IsBlank && !Content.Objective.IsBlank && !Content.Assessment.IsBlank && !Content.Plan.IsBlank;
}
