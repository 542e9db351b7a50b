using System.Diagnostics;
using TherapyOutcomes.Running;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Telemetry;

/// <summary>What is timed and traced, with which tags. Ids are in traces alone, and words nowhere.</summary>
public sealed class DurationTests
{
    private static readonly OpenEpisode Opening = new()
    {
        Clinic = ClinicId.Default,
        Actor = new("ada"),
        At = TestClinic.Start,
        Episode = new("e1"),
        Client = new("c1"),
        Practitioner = new("ada"),
        Complaint = new("low back pain"),
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
    };

    private readonly TestClinic _clinic = new();

    [Fact]
    public async Task Submit_Accepted_IsTimedAndTraced()
    {
        using var heard = new Heard();

        await _clinic.Service.SubmitAsync(Opening);

        Assert.Equal(["command=open-episode outcome=accepted"], heard.Of("command"));
        Assert.Equal(["command=open-episode record=episode/e1 outcome=accepted"], heard.TagsOf("submit"));
        Assert.All(heard.Durations, duration => Assert.InRange(duration.Seconds, 0, 600));
    }

    [Fact]
    public async Task Submit_Malformed_IsTimedWithItsOutcome()
    {
        using var heard = new Heard();

        await _clinic.Service.SubmitAsync(Opening with { At = TestClinic.Start.AddDays(1) });

        Assert.Equal(["command=open-episode outcome=malformed"], heard.Of("command"));
    }

    [Fact]
    public async Task Submit_AStoreThatFails_IsTimedAsFailed()
    {
        var clinic = new TestClinic(store: new FaultyStore { Throws = _ => new TimeoutException() });
        using var heard = new Heard();

        await Assert.ThrowsAsync<TimeoutException>(() => clinic.Service.SubmitAsync(Opening));

        Assert.Equal(["command=open-episode outcome=failed"], heard.Of("command"));
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(heard.Activities).Status);
    }

    [Fact]
    public async Task Submit_Canceled_IsNoFailure()
    {
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();
        using var heard = new Heard();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _clinic.Service.SubmitAsync(Opening, canceled.Token));

        Assert.Equal(["command=open-episode outcome=canceled"], heard.Of("command"));
        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(heard.Activities).Status);
    }

    [Fact]
    public async Task Evaluate_ARecordOrNone_IsTimedByItsKind()
    {
        await _clinic.Service.SubmitAsync(Opening);
        using var heard = new Heard();

        await _clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new EpisodeId("e1")));
        await _clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new EpisodeId("e2")));
        await _clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default));

        Assert.Equal(["kind=episode outcome=evaluated", "kind=episode outcome=not-found"], heard.Of("evaluation"));
        Assert.Equal(["kind=episode record=episode/e1 outcome=evaluated", "kind=episode record=episode/e2 outcome=not-found"], heard.TagsOf("evaluate"));
    }

    [Fact]
    public async Task Read_PagesOfTheWorklist_TellTheFirstFromTheNext()
    {
        await _clinic.Service.SubmitAsync(Opening);
        await _clinic.Service.SubmitAsync(Opening with { Episode = new("e2"), Client = new("c2") });
        using var heard = new Heard();

        var first = await _clinic.Worklist.ReadAsync(new WorklistRequest { Size = 1 });
        await _clinic.Worklist.ReadAsync(new WorklistRequest { Size = 1, ContinuationToken = first.ContinuationToken });

        Assert.NotNull(first.ContinuationToken);
        Assert.Equal(["page=first outcome=read", "page=next outcome=read"], heard.Of("worklist"));
        Assert.Equal("page=first clinic=default entries=1 outdated=0 outcome=read", heard.TagsOf("worklist")[0]);
    }

    [Theory]
    [InlineData(10, "done")]
    [InlineData(1, "cut")]
    public async Task RunOnce_ToTheEndOrNot_SaysSo(int records, string outcome)
    {
        await _clinic.Service.SubmitAsync(Opening);
        await _clinic.Service.SubmitAsync(Opening with { Episode = new("e2"), Client = new("c2") });
        _clinic.Now = TestClinic.Start.AddDays(60);
        using var heard = new Heard();

        var report = await _clinic.DueWork.RunOnceAsync(new DueWorkRequest { MaxRecords = records });

        Assert.Equal([$"outcome={outcome}"], heard.Of("due_work"));
        Assert.Equal(
            [$"records={report.Records} reminders={report.Reminders} stages-moved={report.StagesMoved} refreshed={report.Refreshed} failures=0 outcome={outcome}"],
            heard.TagsOf("due-work"));
    }

    [Fact]
    public async Task AnyWork_WhatIsHeard_HoldsNoWordsAndIdsInTracesAlone()
    {
        using var heard = new Heard();

        await _clinic.Service.SubmitAsync(Opening);
        await _clinic.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new ClientId("c1")));
        await _clinic.Worklist.ReadAsync(new WorklistRequest());
        await _clinic.DueWork.RunOnceAsync();

        Assert.All(heard.Activities, activity => Assert.DoesNotContain("pain", string.Join(' ', activity.TagObjects), StringComparison.Ordinal));
        Assert.All(heard.Durations, duration => Assert.DoesNotMatch("e1|c1|ada|pain|default", duration.Tags));
    }
}
