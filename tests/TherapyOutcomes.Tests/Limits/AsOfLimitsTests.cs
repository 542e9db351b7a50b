using System.Buffers;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Limits;

/// <summary>A question about a time that no record can hold is an error that names the parameter. At the first and the last day there is an answer.</summary>
public sealed class AsOfLimitsTests
{
    private static readonly ClientId Client = new("c1");

    private readonly TestClinic _clinic = Story.At(EpisodeStage.Documenting, new TestClinic()).Clinic;

    public static TheoryData<string> OutOfRange => ["0001-01-01T00:00:00Z", "1899-12-31T23:59:59.9999999Z", "2201-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z"];

    public static TheoryData<string> InRange => ["1900-01-01T14:00:00+14:00", "1900-01-01T00:00:00-14:00", "2200-12-31T23:59:59.9999999+14:00", "2200-12-31T09:59:59.9999999-14:00"];

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task AnyCall_OutOfRange_NamesTheParameter(string text)
    {
        var (time, day) = (Time(text), DateOnly.FromDateTime(Time(text).DateTime));
        var service = _clinic.Service;

        await AssertNamedAsync("asOf", () => service.EvaluateAsync(RecordKey.For(ClinicId.Default, Client), time));
        await AssertNamedAsync("asOf", () => service.EvaluateCaseloadAsync(ClinicId.Default, TestEpisode.Practitioner, new CaseloadSummary { Topics = [] }, time));
        await AssertNamedAsync("asOf", () => service.WriteLetterAsync(ClinicId.Default, new("e1"), LetterKind.Summary, asOf: time));
        await AssertNamedAsync("today", () => _clinic.Exporter.WriteAsync(ClinicId.Default, Client, day, new ArrayBufferWriter<byte>()));
        await AssertNamedAsync("today", () => _clinic.Exporter.WriteTextAsync(ClinicId.Default, Client, day, TextWriter.Null));
        await AssertNamedAsync("request", () => _clinic.Worklist.ReadAsync(new WorklistRequest { DueBy = day }));
        await AssertNamedAsync("request", () => _clinic.Worklist.CountAsync(new WorklistRequest { DueBy = day }));
    }

    [Theory]
    [MemberData(nameof(InRange))]
    public async Task AnyCall_AtALimit_Answers(string text)
    {
        var (time, day) = (Time(text), DateOnly.FromDateTime(Time(text).DateTime));
        var isLater = time > _clinic.Now;

        foreach (var zone in new[] { "Etc/UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Europe/Amsterdam" })
        {
            _clinic.Policy = new ClinicPolicy { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) };

            Assert.Equal(isLater, _clinic.TryEvaluate(RecordKey.For(ClinicId.Default, new EpisodeId("e1")), time) is not null);
            Assert.NotNull(await _clinic.Service.EvaluateCaseloadAsync(ClinicId.Default, TestEpisode.Practitioner, new CaseloadSummary { Topics = [] }, time));
            Assert.Equal(isLater, await _clinic.Service.WriteLetterAsync(ClinicId.Default, new("e1"), LetterKind.Summary, asOf: time) is not null);
            Assert.NotEqual(0, await _clinic.Exporter.WriteTextAsync(ClinicId.Default, Client, day, TextWriter.Null));
            Assert.Equal(isLater, !(await _clinic.Worklist.ReadAsync(new WorklistRequest { DueBy = day })).Entries.IsEmpty);
        }
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task AssertNamedAsync(string parameter, Func<Task> act) =>
        Assert.Equal(parameter, (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(act)).ParamName);
}
