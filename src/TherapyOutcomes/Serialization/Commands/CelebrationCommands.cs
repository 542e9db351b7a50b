using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Celebration</c>.</summary>
internal static class CelebrationCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("celebrate", typeof(Celebrate), ReadCelebrate),
    ];

    private static Celebrate ReadCelebrate(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Kind = fields.Enum<CelebrationKind>("kind"),
            Message = fields.Text("message"),
            Audience = fields.Enum<Audience>("audience"),
        };
}
