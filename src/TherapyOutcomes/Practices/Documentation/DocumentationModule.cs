using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Documentation.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Practices.Documentation;

/// <summary>Documents the improvement: notes in four parts that are signed, locked and amended.</summary>
internal static class DocumentationModule
{
    private static readonly StateEvents<Episode, DocumentationState> State = new(episode => episode.Documentation, (episode, state) => episode with { Documentation = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = DocumentationJsonContext.Default,
        Commands =
        [
            new CommandForm<DocumentImprovement>("document-improvement", DocumentImprovement.Read, command => command.ToEvent())
            {
                Stages = Stages.PostImprovement,
            },
            new CommandForm<SignNote>("sign-note", SignNote.Read, command => command.ToEvent())
            {
                AfterDeath = _ => true,
                For = new FactChoice("note", context => NotesOf(context, isSigned: false)), // DOC006 refuses the others
            },
            new CommandForm<AmendNote>("amend-note", AmendNote.Read, command => command.ToEvent())
            {
                AfterDeath = _ => true,
                For = new FactChoice("note", context => NotesOf(context, isSigned: true), "note"),
            },
        ],
        Events =
        [
            EventForm<Episode>.Of<ImprovementDocumented>("ImprovementDocumented", (episode, documented, metadata) => episode with
            {
                Documentation = episode.Documentation.Apply(documented, metadata, episode.Progress.ImprovementCount),
            }),
            State.On<NoteAmended>("NoteAmended", (state, amended, metadata) => state.Apply(amended, metadata)),
            State.On<NoteSigned>("NoteSigned", (state, signed, metadata) => state.Apply(signed, metadata)),
        ],
        Rules =
        [
            new Doc001NoMeasuredBaseline(),
            new Doc002NoNote(),
            new Doc003NotSignedByAuthor(),
            new Doc004PartEmpty(),
            new Doc005LateEntry(),
            new Doc006SignedNoteChanged(),
            new Doc007CannotShowImprovement(),
            new Doc008AddendumEmpty(),
        ],
    };

    private static IEnumerable<FactId> NotesOf(RuleContext context, bool isSigned) =>
        context.Episode.Documentation.Notes.Where(note => note.IsSigned == isSigned).Select(note => note.Id);
}
