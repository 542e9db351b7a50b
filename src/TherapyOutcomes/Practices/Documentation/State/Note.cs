using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents a note of an improvement in four parts (SOAP).</summary>
public sealed record Note : IDatedFact
{
    internal Note()
    {
    }

    /// <summary>The id of the note.</summary>
    public required FactId Id { get; init; }

    /// <summary>The content of the note.</summary>
    public required ImprovementDocumented Content { get; init; }

    /// <summary>The number of the improvement during which the note was written. The first improvement of the episode is 1.</summary>
    public required int Improvement { get; init; }

    /// <summary>The metadata of the event that recorded the note. If a draft was replaced, this is the newest one.</summary>
    public required EventMetadata Recording { get; init; }

    /// <summary>The metadata of the signature, or null if the note is still a draft.</summary>
    public EventMetadata? Signature { get; init; }

    /// <summary>The addenda, in chronological order.</summary>
    public FactList<Recorded<NoteAmended>> Addenda { get; init; } = [];

    /// <summary>The person or program that wrote the note.</summary>
    public ActorId Author => Recording.Actor;

    /// <summary>True if the note is signed; otherwise, false. A signed note can be changed only by addenda.</summary>
    public bool IsSigned => Signature is not null;

    /// <summary>True if none of the four parts is blank; otherwise, false.</summary>
    public bool IsComplete =>
        !Content.Subjective.IsBlank && !Content.Objective.IsBlank && !Content.Assessment.IsBlank && !Content.Plan.IsBlank;
}
