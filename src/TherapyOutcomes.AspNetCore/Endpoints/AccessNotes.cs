using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Endpoints;

/// <summary>Notes who saw what, before it is shown. What can't be noted is not shown.</summary>
internal static class AccessNotes
{
    public static ValueTask NoteAsync(this Visit visit, AccessKind kind, RecordKey record) => visit.Get<IAccessLogStore>().AppendAccessAsync(
        [new AccessEntry { Record = record, Actor = visit.Caller.Actor, At = visit.Get<TimeProvider>().GetUtcNow(), Kind = kind }],
        visit.Canceled);
}
