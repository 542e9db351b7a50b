using System.Collections.Frozen;
using System.Text.Json;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>The area of each command. One that is new here is nobody's until it is given an area.</summary>
internal static class CommandAreas
{
    private static readonly FrozenDictionary<Type, OutcomeArea> Areas = new (OutcomeArea Area, Type[] Commands)[]
    {
        (OutcomeArea.Record,
        [
            typeof(OpenEpisode), typeof(RecordScore), typeof(RecordSession), typeof(RecordBooking), typeof(RecordMissed), typeof(RecordContactAttempt),
            typeof(ObserveImprovement), typeof(SetGoal), typeof(RecordGoal), typeof(SetPrimaryMeasure), typeof(TransferEpisode), typeof(ReviewStage),
            typeof(Discontinue), typeof(Resume), typeof(Correct),
            typeof(DocumentImprovement), typeof(CheckReactions), typeof(ReportReaction), typeof(ResolveReaction), typeof(ScreenRedFlags), typeof(ReportRedFlag),
            typeof(AdjustPlan), typeof(ConfirmPlan), typeof(AgreeMaintenance), typeof(Discharge), typeof(RecordTreatmentConsent), typeof(WithdrawTreatmentConsent),
            typeof(DiscussImprovement), typeof(RecordCheckIn), typeof(RaiseConcern), typeof(ResolveConcern),
            typeof(ProposeReferral), typeof(DecideNoReferral), typeof(RefuseReferral), typeof(RecordInboundReferral), typeof(RecordReferralResponse),
            typeof(RecordReferralReport), typeof(CloseReferral),
            typeof(RecordEducation), typeof(RequestFeedback), typeof(RecordFeedback), typeof(ActOnFeedback), typeof(TellClient), typeof(Celebrate),
            typeof(GrantConsent), typeof(RevokeConsent), typeof(RecordPreference), typeof(RecordGuardian),
        ]),
        (OutcomeArea.Sign, [typeof(SignNote), typeof(AmendNote)]),
        (OutcomeArea.Clear, [typeof(ClearRedFlag)]),
        (OutcomeArea.Disclose, [typeof(Disclose), typeof(SendReferral), typeof(SendReport)]),
        (OutcomeArea.Erase, [typeof(EraseClient), typeof(HoldErasure), typeof(ReleaseErasure)]),
        (OutcomeArea.Administer, [typeof(SetEducationRequirement)]),
    }.SelectMany(row => row.Commands.Select(command => (row.Area, command))).ToFrozenDictionary(row => row.command, row => row.Area);

    private static readonly FrozenDictionary<string, OutcomeArea> ByName = Areas.ToFrozenDictionary(
        row => JsonNamingPolicy.KebabCaseLower.ConvertName(row.Key.Name), row => row.Value, StringComparer.Ordinal);

    /// <summary>Returns the area of a command; null if it has none, and nobody may give it.</summary>
    public static OutcomeArea? Of(Command command) => OfType(command.GetType());

    /// <summary>Returns the area of the command with a name, such as <c>sign-note</c>; null if it has none.</summary>
    public static OutcomeArea? OfName(string name) => ByName.TryGetValue(name, out var area) ? area : null;

    internal static OutcomeArea? OfType(Type command) => Areas.TryGetValue(command, out var area) ? area : null;
}
