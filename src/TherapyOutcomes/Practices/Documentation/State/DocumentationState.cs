using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of documentation.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DocumentationState
{
    internal DocumentationState()
    {
    }

    /// <summary>The notes, by time.</summary>
    public FactList<Note> Notes { get; init; } = [];

    /// <summary>Finds a note; null when there is none of that id.</summary>
    /// <param name="id">The note's id.</param>
    public Note? Find(FactId id) => Notes.Newest(id, static (note, id) => note.Id == id);

    internal DocumentationState Apply(ImprovementDocumented documented, EventMetadata metadata, int improvement) => this with
    {
        Notes = Notes
            .RemoveAll(note => note.Id == documented.Note)
            .InsertByTime(new Note { Id = documented.Note, Content = documented, Improvement = improvement, Recording = metadata }),
    };

    internal DocumentationState Apply(NoteSigned signed, EventMetadata metadata) => this with
    {
        Notes = Notes.Change(note => note.Id == signed.Note, note => note with { Signature = metadata }),
    };

    internal DocumentationState Apply(NoteAmended amended, EventMetadata metadata) => this with
    {
        Notes = Notes.Change(
            note => note.Id == amended.Note,
            note => note with { Addenda = note.Addenda.InsertByTime(amended, metadata) }),
    };
}
