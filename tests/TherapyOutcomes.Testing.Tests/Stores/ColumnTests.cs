using System.Reflection;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing.Tests.Stores.Broken;

namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>A store that loses or changes any single column is caught, whichever it is.</summary>
public sealed class ColumnTests
{
    public static TheoryData<string> EventColumns => ColumnsOf<StoredEvent>();

    public static TheoryData<string> SummaryColumns => ColumnsOf<RecordSummary>();

    public static TheoryData<string> StepColumns => ColumnsOf<SummaryStep>();

    public static TheoryData<string> KeyColumns => ColumnsOf<WrappedRecordKey>();

    [Theory]
    [MemberData(nameof(EventColumns))]
    public Task Check_EventWithoutAColumn_IsCaught(string column) =>
        FailsAsync(column == nameof(StoredEvent.Ordinal) ? "EVENT-04" : "EVENT-01", column, store => store.OnEvent(stored => Without(stored, column)));

    [Theory]
    [MemberData(nameof(SummaryColumns))]
    public Task Check_SummaryWithoutAColumn_IsCaught(string column) =>
        FailsAsync("SUMMARY-01", column, store => store.OnList(listed => listed.Select(summary => Without(summary, column))));

    [Theory]
    [MemberData(nameof(StepColumns))]
    public Task Check_StepWithoutAColumn_IsCaught(string column) =>
        FailsAsync("SUMMARY-01", "Next", store => store.OnList(listed => listed.Select(summary => summary with { Next = Without(summary.Next!, column) })));

    [Theory]
    [MemberData(nameof(KeyColumns))]
    public Task Check_KeyWithoutAColumn_IsCaught(string column) =>
        FailsAsync(column == nameof(WrappedRecordKey.DestroyedAt) ? "ERASE-01" : "KEY-01", column, store => store.OnKeys((_, keys) => keys.Select(key => Without(key, column))));

    private static async Task FailsAsync(string clause, string column, Action<DefectiveStore> apply)
    {
        var verdict = await new Defect(clause, column, apply).ToConformance().CheckAsync(clause);

        Assert.Equal(StoreOutcome.Failed, verdict.Outcome);
    }

    private static TheoryData<string> ColumnsOf<T>() => [.. Settable(typeof(T)).Select(property => property.Name)];

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    /// <summary>A copy of which one column has the default value of its type.</summary>
    private static T Without<T>(T whole, string column)
        where T : class
    {
        var copy = (T)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(whole, null)!;
        var property = typeof(T).GetProperty(column)!;
        property.SetValue(copy, property.PropertyType == typeof(string) ? "" : Activator.CreateInstance(property.PropertyType));
        return copy;
    }
}
