using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Monitoring</c>.</summary>
internal static class MonitoringCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("check-reactions", typeof(CheckReactions), ReadCheckReactions),
        new("report-reaction", typeof(ReportReaction), ReadReportReaction),
        new("resolve-reaction", typeof(ResolveReaction), ReadResolveReaction),
        new("screen-red-flags", typeof(ScreenRedFlags), ReadScreenRedFlags),
        new("report-red-flag", typeof(ReportRedFlag), ReadReportRedFlag),
        new("clear-red-flag", typeof(ClearRedFlag), ReadClearRedFlag),
    ];

    private static CheckReactions ReadCheckReactions(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Session = fields.Id<FactId>("session"),
            Found = fields.Enum<ReactionsFound>("found"),
        };

    private static ReportReaction ReadReportReaction(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Reaction = fields.Id<FactId>("reaction"),
            Onset = fields.Instant("onset"),
            Intensity = fields.Enum<ReactionIntensity>("intensity"),
            Duration = fields.Enum<ReactionDuration>("duration"),
            NewDeficit = fields.BoolOrNull("newDeficit"),
            EndedOn = fields.DateOrNull("endedOn"),
            Description = fields.Text("description"),
        };

    private static ResolveReaction ReadResolveReaction(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Reaction = fields.Id<FactId>("reaction"),
            By = fields.ObjectOrNull("by", Shapes.Professional),
        };

    private static ScreenRedFlags ReadScreenRedFlags(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Asked = fields.Ids<RedFlagId>("asked"),
            Positive = fields.Ids<RedFlagId>("positive"),
        };

    private static ReportRedFlag ReadReportRedFlag(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Flag = fields.Id<RedFlagId>("flag"),
            Detail = fields.Text("detail"),
        };

    private static ClearRedFlag ReadClearRedFlag(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Flag = fields.Id<RedFlagId>("flag"),
            By = fields.Object("by", Shapes.Professional),
            Detail = fields.Text("detail"),
        };
}
