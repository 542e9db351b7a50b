using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>Represents the notes of an episode.</summary>
public sealed record DocumentationState
{
    internal DocumentationState()
    {
    }

    /// <summary>The notes, in chronological order.</summary>
    public FactList<Note> Notes { get; init; } = [];

    /// <summary>Returns the note with the given id, or null if there is none.</summary>
    /// <param name="id">The id of the note.</param>
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
