namespace TherapyOutcomes.Testing;

/// <summary>The interfaces that a store may implement.</summary>
public enum StorePart
{
    /// <summary><see cref="Storage.IRecordStore"/>, which every store implements.</summary>
    RecordStore = 0,

    /// <summary><see cref="Storage.IRecordCatalog"/>.</summary>
    Catalog = 1,

    /// <summary><see cref="Storage.IWorklistStore"/>.</summary>
    Worklist = 2,

    /// <summary><see cref="Storage.IRecordKeyStore"/>.</summary>
    Keys = 3,
}
