using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Relationship</c>.</summary>
internal static class RelationshipCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("record-check-in", typeof(RecordCheckIn), ReadRecordCheckIn),
        new("raise-concern", typeof(RaiseConcern), ReadRaiseConcern),
        new("resolve-concern", typeof(ResolveConcern), ReadResolveConcern),
    ];

    private static RecordCheckIn ReadRecordCheckIn(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Experience = fields.Text("experience"),
            Listened = fields.Int("listened"),
            RightGoals = fields.Int("rightGoals"),
            Comfortable = fields.Int("comfortable"),
        };

    private static RaiseConcern ReadRaiseConcern(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Concern = fields.Id<FactId>("concern"),
            Text = fields.Text("text"),
        };

    private static ResolveConcern ReadResolveConcern(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Concern = fields.Id<FactId>("concern"),
            How = fields.Text("how"),
        };
}
