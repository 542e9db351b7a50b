using System.Globalization;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Practices.Referral.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>The facts that an accepted command files in its episode.</summary>
internal static class EpisodeFacts
{
    public static IEnumerable<EpisodeEvent> Of(Episode? before, EpisodeCommand command, RuleContext context) => command switch
    {
        ReviewStage or Discontinue or Resume => [],
        RecordScore record => ScoreAndFlags(before!, record, context),
        ObserveImprovement observe => [ObservationOf(before!, observe, context)],
        Correct correct => [new Corrected { What = correct.What, Reason = correct.Reason, Replacement = correct.Replacement }],
        AdjustPlan adjust => [AdjustmentOf(adjust, context)],
        ConfirmPlan confirm => [new PlanConfirmed { Reason = confirm.Reason, BasedOn = confirm.BasedOn ?? NewestDeciding(context) }],
        ReportReaction report => ReactionAndFlag(report),
        ScreenRedFlags screen => ScreeningAndFlags(screen),
        SendReferral send => [SendingOf(before!, send, context)],
        _ => [command.ToEvent()],
    };

    private static IEnumerable<EpisodeEvent> ScoreAndFlags(Episode before, RecordScore record, RuleContext context)
    {
        var measure = context.Policy.Measures.Get(record.Measure);
        yield return ScoreOf(before, record, measure, context);
        foreach (var flag in ScoreInput.FlagsOf(record, measure))
        {
            yield return new RedFlagReported { Flag = flag, Detail = default };
        }
    }

    private static ScoreRecorded ScoreOf(Episode before, RecordScore record, Measure measure, RuleContext context) => new()
    {
        Score = record.Score ?? Generated("score", before, context),
        Measure = record.Measure,
        Value = ScoreInput.ValueOf(record, measure),
        Items = record.Items,
        Session = record.Session,
        Side = record.Side,
        Rater = record.Rater,
        Device = record.Device,
    };

    private static ImprovementObserved ObservationOf(Episode before, ObserveImprovement observe, RuleContext context) => new()
    {
        Observation = observe.Observation ?? Generated("observation", before, context),
        Text = observe.Text,
        Holds = observe.Holds,
    };

    private static PlanAdjusted AdjustmentOf(AdjustPlan adjust, RuleContext context) => new()
    {
        Techniques = adjust.Techniques,
        Minutes = adjust.Minutes,
        SessionsPerWeek = adjust.SessionsPerWeek,
        Weeks = adjust.Weeks,
        Reason = adjust.Reason,
        BasedOn = adjust.BasedOn ?? NewestDeciding(context),
    };

    private static IEnumerable<EpisodeEvent> ReactionAndFlag(ReportReaction report)
    {
        yield return new ReactionReported
        {
            Reaction = report.Reaction,
            Onset = report.Onset,
            Intensity = report.Intensity,
            Duration = report.Duration,
            NewDeficit = report.NewDeficit,
            EndedOn = report.EndedOn,
            Description = report.Description,
        };
        if (report.NewDeficit == true)
        {
            yield return new RedFlagReported { Flag = RedFlagCatalog.PostSessionDeficit, Detail = report.Description };
        }
    }

    private static IEnumerable<EpisodeEvent> ScreeningAndFlags(ScreenRedFlags screen)
    {
        yield return new RedFlagsScreened { Asked = screen.Asked, Positive = screen.Positive };
        foreach (var flag in screen.Positive)
        {
            yield return new RedFlagReported { Flag = flag, Detail = default };
        }
    }

    private static ReferralSent SendingOf(Episode before, SendReferral send, RuleContext context)
    {
        var consent = ReferralConsent.Decide(context.Client, before.Referral.Find(send.Referral)!, send.Scope, context.Today);
        return new ReferralSent { Referral = send.Referral, Scope = consent.Scope, WithoutConsent = consent.WithoutConsent };
    }

    private static FactId? NewestDeciding(RuleContext context) => context.Assessment.Primary.NewestScore?.Id;

    // Generated ids come from the version; where a host already used one, the next free is taken.
    private static FactId Generated(string kind, Episode before, RuleContext context)
    {
        for (var number = before.Version + 1; ; number++)
        {
            var id = new FactId(string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}"));
            if (context.Facts.KindOf(id) is null)
            {
                return id;
            }
        }
    }
}
