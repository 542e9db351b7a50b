using System.Collections.Immutable;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>Lists the commands. One that is missing here is nobody's until it is given an area.</summary>
internal static class KnownCommands
{
    public static ImmutableArray<KnownCommand> All { get; } =
    [
        .. new (Practice Practice, OutcomeArea Area, Type[] Commands)[]
        {
            (Practice.Record, OutcomeArea.Record,
            [
                typeof(OpenEpisode), typeof(RecordSession), typeof(RecordScore), typeof(ObserveImprovement), typeof(SetGoal), typeof(RecordGoal),
                typeof(SetPrimaryMeasure), typeof(RecordBooking), typeof(RecordMissed), typeof(RecordContactAttempt), typeof(TransferEpisode),
                typeof(ReviewStage), typeof(Discontinue), typeof(Resume), typeof(Correct),
            ]),
            (Practice.Documentation, OutcomeArea.Record, [typeof(DocumentImprovement)]),
            (Practice.Documentation, OutcomeArea.Sign, [typeof(SignNote), typeof(AmendNote)]),
            (Practice.Monitoring, OutcomeArea.Record,
                [typeof(CheckReactions), typeof(ReportReaction), typeof(ResolveReaction), typeof(ScreenRedFlags), typeof(ReportRedFlag)]),
            (Practice.Monitoring, OutcomeArea.Clear, [typeof(ClearRedFlag)]),
            (Practice.Planning, OutcomeArea.Record,
            [
                typeof(AdjustPlan), typeof(ConfirmPlan), typeof(AgreeMaintenance), typeof(Discharge), typeof(RecordTreatmentConsent),
                typeof(WithdrawTreatmentConsent),
            ]),
            (Practice.Communication, OutcomeArea.Record, [typeof(DiscussImprovement)]),
            (Practice.Relationship, OutcomeArea.Record, [typeof(RecordCheckIn), typeof(RaiseConcern), typeof(ResolveConcern)]),
            (Practice.Referral, OutcomeArea.Record,
            [
                typeof(ProposeReferral), typeof(RecordReferralResponse), typeof(RecordReferralReport), typeof(CloseReferral), typeof(RefuseReferral),
                typeof(DecideNoReferral), typeof(RecordInboundReferral),
            ]),
            (Practice.Referral, OutcomeArea.Disclose, [typeof(SendReferral), typeof(SendReport)]),
            (Practice.Education, OutcomeArea.Record, [typeof(RecordEducation)]),
            (Practice.Education, OutcomeArea.Administer, [typeof(SetEducationRequirement)]),
            (Practice.Feedback, OutcomeArea.Record, [typeof(RequestFeedback), typeof(RecordFeedback), typeof(ActOnFeedback), typeof(TellClient)]),
            (Practice.Privacy, OutcomeArea.Record, [typeof(GrantConsent), typeof(RevokeConsent), typeof(RecordPreference), typeof(RecordGuardian)]),
            (Practice.Privacy, OutcomeArea.Disclose, [typeof(Disclose)]),
            (Practice.Privacy, OutcomeArea.Erase, [typeof(EraseClient), typeof(HoldErasure), typeof(ReleaseErasure)]),
            (Practice.Celebration, OutcomeArea.Record, [typeof(Celebrate)]),
        }.SelectMany(row => row.Commands.Select(command => new KnownCommand(command, row.Practice, row.Area))),
    ];
}
