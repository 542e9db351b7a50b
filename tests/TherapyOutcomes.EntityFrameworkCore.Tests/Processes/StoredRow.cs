namespace TherapyOutcomes.EntityFrameworkCore.Tests.Processes;

/// <summary>One event as a table holds it. Records are written as <c>kind/id</c>.</summary>
internal sealed record StoredRow(
    long Position, string Record, long Version, string Command, int Ordinal, string CauseRecord, string CauseCommand, string Name, long RecordedMs);
