using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Referral</c>.</summary>
internal static class ReferralCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("propose-referral", typeof(ProposeReferral), ReadProposeReferral),
        new("send-referral", typeof(SendReferral), ReadSendReferral),
        new("record-referral-response", typeof(RecordReferralResponse), ReadRecordReferralResponse),
        new("record-referral-report", typeof(RecordReferralReport), ReadRecordReferralReport),
        new("close-referral", typeof(CloseReferral), ReadCloseReferral),
        new("refuse-referral", typeof(RefuseReferral), ReadRefuseReferral),
        new("decide-no-referral", typeof(DecideNoReferral), ReadDecideNoReferral),
    ];

    private static ProposeReferral ReadProposeReferral(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Referral = fields.Id<FactId>("referral"),
            To = fields.Object("to", Shapes.Professional),
            Reason = fields.Text("reason"),
            Urgency = fields.Enum<Urgency>("urgency"),
        };

    private static SendReferral ReadSendReferral(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Referral = fields.Id<FactId>("referral"),
            Scope = fields.Enums<DisclosureScope>("scope"),
        };

    private static RecordReferralResponse ReadRecordReferralResponse(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Referral = fields.Id<FactId>("referral"),
            Response = fields.Enum<ReferralResponse>("response"),
            Detail = fields.Text("detail"),
        };

    private static RecordReferralReport ReadRecordReferralReport(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Referral = fields.Id<FactId>("referral"),
            Summary = fields.Text("summary"),
        };

    private static CloseReferral ReadCloseReferral(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Referral = fields.Id<FactId>("referral"),
        };

    private static RefuseReferral ReadRefuseReferral(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Referral = fields.Id<FactId>("referral"),
            By = fields.Enum<RefusedBy>("by"),
            Reason = fields.Text("reason"),
        };

    private static DecideNoReferral ReadDecideNoReferral(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Reason = fields.Text("reason"),
        };
}
