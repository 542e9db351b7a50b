using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>A clock that can't be right is an error before anything is written. One that stands still or goes back is none.</summary>
public sealed class HostClockTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    private readonly HostFailure _failure = new();
    private readonly FaultyStore _store = new();

    public static TheoryData<DateTimeOffset> Impossible =>
        [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(1899, 12, 31, 23, 59, 59, TimeSpan.Zero), new DateTimeOffset(2201, 1, 1, 0, 0, 0, TimeSpan.Zero)];

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task AnyCall_ClockShowsAnImpossibleTime_SaysSoAndWritesNothing(DateTimeOffset now)
    {
        var clinic = Opened();
        var (right, before) = (clinic.Now, await _store.ContentAsync());
        clinic.Now = now;

        foreach (var act in new Func<Task>[]
        {
            () => clinic.Service.SubmitAsync(Attempt(right)),
            () => clinic.Service.PreviewAsync(Attempt(right)),
            () => clinic.Service.EvaluateAsync(E1),
            () => clinic.Service.WriteLetterAsync(ClinicId.Default, new(E1.Id), LetterKind.Summary),
            () => clinic.Worklist.ReadAsync(new WorklistRequest()),
        })
        {
            Assert.Equal(ErrorCodes.ClockUnusable, (await Assert.ThrowsAsync<TherapyOutcomesException>(act)).Code);
        }

        Assert.Equal(before, await _store.ContentAsync());
        clinic.Now = right;
        clinic.Send(Attempt(right)).AssertAccepted();
    }

    [Fact]
    public async Task Submit_ClockThrows_NamesItAndWritesNothing()
    {
        Opened();
        var before = await _store.ContentAsync();
        var service = new OutcomeServiceFactory { Store = _store, Time = new BrokenClock(_failure), StoresTextUnencrypted = true }.CreateService();

        await _failure.AssertNamedAsync(() => service.SubmitAsync(Attempt(TestClinic.Day(1))), ErrorCodes.ClockUnusable, nameof(BrokenClock));

        Assert.Equal(before, await _store.ContentAsync());
    }

    // The later reads happen while the command has its turn. Others must get theirs all the same.
    [Fact]
    public async Task Submit_ClockFailsAtAnyOfItsReads_LetsTheNextCommandIn()
    {
        Opened();
        var clock = new BrokenClock(_failure);
        var service = new OutcomeServiceFactory { Store = _store, Time = clock, StoresTextUnencrypted = true }.CreateService();
        for (var works = 0; works < 3; works++)
        {
            clock.Works = works;

            await _failure.AssertNamedAsync(() => service.SubmitAsync(Attempt(TestClinic.Day(1))), ErrorCodes.ClockUnusable);
        }

        clock.Works = int.MaxValue;
        Assert.Equal(2, (await service.SubmitAsync(Attempt(TestClinic.Day(1))).WaitAsync(TimeSpan.FromSeconds(30))).Version);
    }

    [Fact]
    public async Task Submit_ClockGoesBack_IsRecordedAndReadInTheOrderOfVersions()
    {
        var clinic = Opened();
        clinic.Now = TestClinic.Day(1).AddYears(-5);
        clinic.Send(Attempt(clinic.Now)).AssertAccepted();
        clinic.Now = TestClinic.Day(2);
        clinic.Send(Attempt(clinic.Now)).AssertAccepted();

        Assert.Equal(3, clinic.Evaluate(E1).Version);
        Assert.Equal([1L, 2, 3], clinic.ReadStored(E1).Select(stored => stored.Version));
        Assert.Null(clinic.TryEvaluate(E1, TestClinic.Day(1).AddYears(-1))); // what was recorded first was recorded later
        Assert.Equal(0, (await clinic.Worklist.ReadAsync(new WorklistRequest())).Outdated);
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(1969)]
    public void Submit_ClockBefore1970_IsRecorded(int year)
    {
        var clinic = new TestClinic(store: _store) { Now = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        clinic.OpenEpisode();

        Assert.Equal(1, clinic.Evaluate(E1).Version);
    }

    private static RecordContactAttempt Attempt(DateTimeOffset at) => new() { At = at, Actor = TestEpisode.Therapist, Episode = new(E1.Id), Channel = "phone", Reached = true };

    private TestClinic Opened()
    {
        var clinic = new TestClinic(store: _store) { Now = TestClinic.Day(1) };
        clinic.OpenEpisode();
        return clinic;
    }

    private sealed class BrokenClock(Exception exception) : TimeProvider
    {
        /// <summary>How often it can still be read.</summary>
        public int Works { get; set; }

        public override DateTimeOffset GetUtcNow() => Works-- > 0 ? TestClinic.Day(1) : throw exception;
    }
}
