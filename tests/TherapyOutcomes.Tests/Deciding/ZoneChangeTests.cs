using TherapyOutcomes.Serialization;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>A clinic that changes its time zone dates all its facts again. Stage moves that were made stay.</summary>
public sealed class ZoneChangeTests
{
    private const string LosAngeles = "America/Los_Angeles";

    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    private readonly TestClinic _clinic = CheckedClinic.New();

    public ZoneChangeTests()
    {
        foreach (var line in SameInstants.FollowUpsInUtc.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _clinic.Play(line).AssertAccepted();
        }
    }

    [ZoneFact(LosAngeles)]
    public void Read_AfterAChange_DatesAllFactsAgainAndLeavesTheMoves()
    {
        Assert.Equal([new(2026, 1, 5), new(2026, 2, 9), new(2026, 2, 10), new(2026, 2, 11)], SessionDays());

        _clinic.Policy = new ClinicPolicy { TimeZone = Zones.Of(LosAngeles) };

        Assert.Equal([new(2026, 1, 5), new(2026, 2, 9), new(2026, 2, 9), new(2026, 2, 10)], SessionDays());
        Assert.Equal(EpisodeStage.Adjusting, _clinic.Read("e1").Stage);

        _clinic.Policy = new ClinicPolicy();

        Assert.Equal([new(2026, 1, 5), new(2026, 2, 9), new(2026, 2, 10), new(2026, 2, 11)], SessionDays());
    }

    [ZoneFact(LosAngeles)]
    public void Evaluate_AfterAChange_SaysWhatAProcessSaysThatKnowsNoOtherZone()
    {
        AssertAsInANewProcess();
        _clinic.Policy = new ClinicPolicy { TimeZone = Zones.Of(LosAngeles) };
        AssertAsInANewProcess();
        _clinic.Policy = new ClinicPolicy();
        AssertAsInANewProcess();
    }

    [ZoneFact(LosAngeles)]
    public void Submit_AfterAChange_DatesTheNewFactInTheNewZone()
    {
        _clinic.Policy = new ClinicPolicy { TimeZone = Zones.Of(LosAngeles) };

        var answer = _clinic.Play("""{"type":"record-session","at":"2026-02-13T04:00:00Z","actor":"p1","episode":"e1","session":"s5","techniques":[],"minutes":60,"areas":[]}""");

        Assert.Equal(new DateOnly(2026, 2, 12), answer.AssertAccepted().Events[0].Metadata.Day);
        Assert.Equal(new DateOnly(2026, 2, 12), SessionDays()[^1]);
        AssertAsInANewProcess();
    }

    [ZoneFact(LosAngeles)]
    public async Task Worklist_AfterAChange_IsEvaluatedAgain()
    {
        var before = await Summary();
        _clinic.Policy = new ClinicPolicy { TimeZone = Zones.Of(LosAngeles) };

        await _clinic.Worklist.ReadAsync(new WorklistRequest());

        var after = await Summary();
        Assert.NotEqual(before.EvaluationBasis, after.EvaluationBasis);
        Assert.Equal(_clinic.Evaluate(E1).NextSteps[0].DueOn, after.Next!.DueOn);
    }

    private List<DateOnly> SessionDays() => [.. _clinic.Read("e1").Care.Sessions.Select(session => session.Day)];

    private async Task<RecordSummary> Summary() =>
        Assert.Single(await ((IRecordCatalog)_clinic.Store).ListAllAsync(new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Episode }));

    private void AssertAsInANewProcess() => Assert.Equal(
        AnswerWriter.Write(new TestClinic(_clinic.Policy, _clinic.Store) { Now = _clinic.Now }.Evaluate(E1)),
        AnswerWriter.Write(_clinic.Evaluate(E1)));
}
