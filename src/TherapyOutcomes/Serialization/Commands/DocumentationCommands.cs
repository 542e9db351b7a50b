using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Documentation</c>.</summary>
internal static class DocumentationCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("document-improvement", typeof(DocumentImprovement), ReadDocumentImprovement),
        new("sign-note", typeof(SignNote), ReadSignNote),
        new("amend-note", typeof(AmendNote), ReadAmendNote),
    ];

    private static DocumentImprovement ReadDocumentImprovement(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Note = fields.Id<FactId>("note"),
            Subjective = fields.Text("subjective"),
            Objective = fields.Text("objective"),
            Assessment = fields.Text("assessment"),
            Plan = fields.Text("plan"),
        };

    private static SignNote ReadSignNote(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Note = fields.Id<FactId>("note"),
        };

    private static AmendNote ReadAmendNote(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Note = fields.Id<FactId>("note"),
            Text = fields.Text("text"),
            Reason = fields.Text("reason"),
        };
}
