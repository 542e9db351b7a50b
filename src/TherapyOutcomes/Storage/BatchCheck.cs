namespace TherapyOutcomes.Storage;

/// <summary>Refuses batches that no store could write as they are.</summary>
internal static class BatchCheck
{
    /// <exception cref="ArgumentException">A record stands twice, or its events do not follow its version.</exception>
    public static void Require(IReadOnlyList<RecordAppend> batch)
    {
        for (var index = 0; index < batch.Count; index++)
        {
            var append = batch[index];
            for (var other = 0; other < index; other++)
            {
                if (batch[other].Key == append.Key)
                {
                    throw new ArgumentException($"{append.Key} stands twice in the batch.", nameof(batch));
                }
            }

            for (var place = 0; !append.IsAssertion && place < append.Events.Length; place++)
            {
                if (append.Events[place].Key != append.Key || append.Events[place].Version != append.ExpectedVersion + place + 1)
                {
                    throw new ArgumentException($"The events of {append.Key} do not follow version {append.ExpectedVersion}.", nameof(batch));
                }
            }
        }
    }
}
