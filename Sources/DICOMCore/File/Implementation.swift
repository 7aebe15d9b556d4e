/// What pacsh calls itself to peers and in files (PS3.7 §D.3.3.2, PS3.10 §7.1).
package enum Implementation {
    /// Implementation Class UID.
    package static let classUID: UID = "2.25.183610238264218309817446018342213409601"
    /// Implementation Version Name.
    package static let versionName = "PACSH_0_1"
    /// The version that people see.
    package static let version = "0.1.0"
}
