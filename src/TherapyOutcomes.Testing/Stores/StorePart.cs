namespace TherapyOutcomes.Testing;

/// <summary>Specifies an interface that a store may implement.</summary>
public enum StorePart
{
    /// <summary>The <see cref="Storage.IRecordStore"/> interface, which every store implements.</summary>
    RecordStore = 0,

    /// <summary>The <see cref="Storage.IRecordCatalog"/> interface.</summary>
    Catalog = 1,

    /// <summary>The <see cref="Storage.IWorklistStore"/> interface.</summary>
    Worklist = 2,

    /// <summary>The <see cref="Storage.IRecordKeyStore"/> interface.</summary>
    Keys = 3,

    /// <summary>The <see cref="Storage.IStoreInspection"/> interface.</summary>
    Inspection = 4,

    /// <summary>The <see cref="Storage.IEventFeedStore"/> interface.</summary>
    Feed = 5,

    /// <summary>The <see cref="Storage.IAccessLogStore"/> interface.</summary>
    AccessLog = 6,
}
